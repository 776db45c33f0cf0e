import type { Library } from '@/lib/content/library';
import { fillText } from '@/lib/i18n/fill-text';
import { formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { checkProposal, type ProposalFault } from './check-proposal';
import {
  type ProposalField,
  proposalFieldNames,
  proposalFields,
  type TypedProposal,
} from './proposal-fields';
import { proposalExamples } from './proposal-wording';

/** The words of an answer, in a language. */
export type ProposalSetting = {
  locale: Locale;
  faultTexts: Record<ProposalFault, string>;
  /** Short names of the fields. */
  fieldNames: Record<ProposalField, string>;
};

/** A fault in words: beside its field, and with the field's name for other places. */
export type ProposalFaultText = { field: ProposalField; message: string; text: string };

/** What the page says to a form: the proposal in paragraphs, or all faults in the order of the fields. */
export type ProposalAnswer = { faults: ProposalFaultText[]; proposal?: string[] };

/** The words of an answer, from the messages of a language. */
export function proposalSetting({ messages }: Pick<Library, 'messages'>, locale: Locale): ProposalSetting {
  const { ProposalFaults: faultTexts, ProposalFields: fieldNames } = messages[locale];
  // The check of the content compares the keys of both languages; the types of the messages have them.
  return { locale, faultTexts, fieldNames } as unknown as ProposalSetting;
}

/** Answers the form; a form that was not sent has neither faults nor a proposal. Used by the page and its browser module. */
export function answerProposal(
  typed: TypedProposal | undefined,
  { locale, faultTexts, fieldNames }: ProposalSetting,
): ProposalAnswer {
  if (!typed) return { faults: [] };
  const checked = checkProposal(typed);
  if ('proposal' in checked) return { faults: [], proposal: checked.proposal };
  const faults = proposalFieldNames.flatMap((field) => {
    const fault = checked.faults[field];
    if (!fault) return [];
    const message = fillText(faultTexts[fault], {
      most: formatNumber(proposalFields[field], locale),
      example: proposalExamples[field],
    });
    return [{ field, message, text: `${fieldNames[field]}: ${message}` }];
  });
  return { faults };
}
