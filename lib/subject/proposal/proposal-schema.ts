import { z } from 'zod';
import { type ProposalField, proposalFieldNames, type TypedProposal } from './proposal-fields';

/** Characters kept of a field that is too long, so that whoever typed it gets it back. */
const mostKept = 1_000;

const typed = z
  .string()
  .default('')
  .transform((text) => text.slice(0, mostKept));

/** Parses the fields of a posted form. What is missing is empty; whether it will do says `checkProposal`. */
export const proposalSchema: z.ZodType<TypedProposal> = z.object(
  Object.fromEntries(proposalFieldNames.map((name) => [name, typed])) as Record<ProposalField, typeof typed>,
);
