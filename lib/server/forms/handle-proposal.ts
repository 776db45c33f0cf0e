import { href } from '@/lib/i18n/href';
import { checkProposal } from '@/lib/subject/proposal/check-proposal';
import { proposalSchema } from '@/lib/subject/proposal/proposal-schema';
import { createToolHandler } from './create-tool-handler';

/** Answers what was entered for a first proposal with its page: the proposal, or what is wrong. */
export const handleProposal = createToolHandler((fields, locale) => {
  const typed = proposalSchema.parse(Object.fromEntries(fields));
  return {
    path: href.proposal(locale),
    isFault: 'faults' in checkProposal(typed),
    formResult: { proposal: typed },
  };
});
