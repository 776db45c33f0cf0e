import { locales, phraseLocale } from '@/lib/i18n/locales';
import { composeProposal } from './compose-proposal';
import { countWordsIn, listOwnWords } from './own-words';
import {
  type ProposalField,
  proposalFieldNames,
  proposalFields,
  type TypedProposal,
} from './proposal-fields';

/** What is wrong with a field: each has its own message. */
export type ProposalFault =
  | 'missing'
  | 'tooLong'
  | 'otherScript'
  | 'contact'
  | 'tooShort'
  | 'generic'
  | 'repeated'
  | 'noLink';

export type ProposalFaults = Partial<Record<ProposalField, ProposalFault>>;

/** Fields that may stay empty. */
const optional: readonly ProposalField[] = ['client', 'sample', 'name'];
/** Fewest words of the fields that hold a statement. */
const leastWords: Partial<Record<ProposalField, number>> = {
  needs: 3,
  detail: 4,
  experience: 4,
  question: 4,
};
/** Fewest words that do not fit every job post. */
const leastOwnWords: Partial<Record<ProposalField, number>> = {
  needs: 1,
  detail: 2,
  experience: 1,
  question: 1,
};

const foreignLetter = new RegExp(`(?!\\p{Script=${locales[phraseLocale].script}})\\p{L}`, 'u');
/** Ways to reach somebody outside the site: apps by name, and, in what is no link, an address of e-mail or a number to call. */
const apps = /\b(?:whats ?app|telegram|skype|imo|viber|wechat)\b|\b(?:wa|t)\.me\b/i;
const numbers = /\S@\S|\d(?:[ ()-]?\d){8}/;
const link = /^(?:https?:\/\/)?[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/\S*)?$/i;

/**
 * Checks what a reader has entered for a first proposal. There is none without two facts of the job post: what the client needs, and a
 * detail that does not follow from it and does not fit every post.
 *
 * @returns all faults by field, or the proposal in paragraphs
 */
export function checkProposal(typed: TypedProposal): { faults: ProposalFaults } | { proposal: string[] } {
  const faults: ProposalFaults = {};
  for (const field of proposalFieldNames) {
    const fault = findFault(field, typed[field].trim());
    if (fault) faults[field] = fault;
  }
  if (!faults.needs && !faults.detail && isRepeated(typed)) faults.detail = 'repeated';
  return Object.keys(faults).length > 0 ? { faults } : { proposal: composeProposal(typed) };
}

function findFault(field: ProposalField, text: string): ProposalFault | undefined {
  if (text === '') return optional.includes(field) ? undefined : 'missing';
  if (text.length > proposalFields[field]) return 'tooLong';
  if (foreignLetter.test(text)) return 'otherScript';
  if (apps.test(text)) return 'contact';
  if (field === 'sample') return link.test(text) ? undefined : 'noLink';
  if (numbers.test(text)) return 'contact';
  if (countWordsIn(text) < (leastWords[field] ?? 1)) return 'tooShort';
  return listOwnWords(text).size < (leastOwnWords[field] ?? 0) ? 'generic' : undefined;
}

/** Whether the detail says nothing that the first fact does not say. */
function isRepeated({ needs, detail }: TypedProposal): boolean {
  const known = listOwnWords(needs);
  return [...listOwnWords(detail)].every((word) => known.has(word));
}
