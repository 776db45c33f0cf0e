/** Fields of the builder of a proposal, in the order of the form, with the most characters of each. */
export const proposalFields = {
  client: 40,
  needs: 160,
  detail: 240,
  experience: 240,
  sample: 200,
  price: 80,
  time: 80,
  question: 200,
  name: 40,
} as const;

export type ProposalField = keyof typeof proposalFields;

/** The form as it was typed. */
export type TypedProposal = Record<ProposalField, string>;

export const proposalFieldNames = Object.keys(proposalFields) as ProposalField[];

/** A form of which nothing was filled in. */
export const emptyProposal: Readonly<TypedProposal> = {
  client: '',
  needs: '',
  detail: '',
  experience: '',
  sample: '',
  price: '',
  time: '',
  question: '',
  name: '',
};
