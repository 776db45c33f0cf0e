import type { ProposalField } from './proposal-fields';

/** How the sentences of a proposal begin, in the language of clients: readers go on from there. */
export const proposalStarts = {
  needs: 'You need',
  detail: 'I saw in your post that',
  experience: 'I have',
  price: 'My price is',
  time: 'I can deliver',
} as const;

/** What somebody might have entered, in the language of clients. */
export const proposalExamples: Readonly<Record<ProposalField, string>> = {
  client: 'Maria',
  needs: 'English subtitles for ten cooking videos',
  detail: 'the videos are watched without sound on Instagram',
  experience: 'I wrote subtitles for six recipe videos of a friend’s channel',
  sample: 'https://drive.google.com/my-sample',
  price: '$60 for all ten, with one round of changes',
  time: 'all ten within five days',
  question: 'Should the names of the spices be translated?',
  name: 'Rafiq',
};
