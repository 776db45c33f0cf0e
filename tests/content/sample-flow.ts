/** A flow that has no problem beside the content of the fixture, with three questions and three outcomes. */
export const sampleFlow = `title: { bn: কাজটি নেব কি না?, en: Should I take the job? }
description:
  bn: কাজটি নেওয়ার আগে কয়েকটি প্রশ্নের জবাব দিন, শেষে জানবেন কী করবেন।
  en: Answer a few questions before you take the job, and learn what to do.
topic: basics
asked: [কাজটা নিব কি না, কাজ নেওয়া ঠিক হবে, kajta nibo ki, should i accept it, is the job real]
questions:
  paid:
    ask: { bn: আগে টাকা চাইছে?, en: Do they want money first? }
    note: { bn: যেমন ২০ টাকা।, en: For example Tk 20., cite: [fees] }
    answers:
      wants: { bn: হ্যাঁ, en: "Yes", to: leave }
      wants-none: { bn: না, en: "No", to: known }
  known:
    ask: { bn: ক্লায়েন্ট চেনা?, en: Do you know the client? }
    answers:
      known: { bn: হ্যাঁ, en: "Yes", to: take }
      unknown: { bn: না, en: "No", to: site }
  site:
    ask: { bn: সাইটের ভেতরে কথা হচ্ছে?, en: Do you talk on the site? }
    answers:
      inside: { bn: হ্যাঁ, en: "Yes", to: take }
      outside: { bn: না, en: "No", to: ask }
outcomes:
  leave:
    title: { bn: কাজটি নেবেন না, en: Do not take it }
    text:
      - { bn: এটি ফাঁদ।, en: It is a trap., cite: [circular] }
    steps:
      - { bn: টাকা দেবেন না।, en: Pay nothing. }
    links:
      - { to: first#start, label: { bn: শুরু, en: The start } }
  take:
    title: { bn: কাজটি নিন, en: Take it }
    text:
      - { bn: ঝুঁকি কম।, en: The risk is low. }
    steps:
      - { bn: দাম লিখে রাখুন।, en: Write the price down., cite: [fees] }
    links:
      - { to: take-home?amount=5, label: { bn: হিসাব, en: The sum } }
  ask:
    title: { bn: আগে জিজ্ঞাসা করুন, en: Ask first }
    text:
      - { bn: সাইটের বাইরে সুরক্ষা নেই।, en: There is no protection outside., cite: [fees, circular] }
    steps:
      - { bn: সাইটের ভেতরে কথা বলতে বলুন।, en: Ask them to talk on the site. }
    links:
      - { to: decide/sample, label: { bn: আবার, en: Again } }
`;

/** Where the flow stands in the content. */
export const sampleFlowFile = 'data/flows/sample.yaml';
