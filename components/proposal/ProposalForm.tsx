import { useLocale, useTranslations } from 'next-intl';
import { FormField } from '@/components/site/FormField';
import { pageAnchors } from '@/lib/content/anchors';
import { formAddresses } from '@/lib/i18n/href';
import type { ProposalFaultText } from '@/lib/subject/proposal/answer-proposal';
import {
  emptyProposal,
  type ProposalField,
  proposalFields,
  type TypedProposal,
} from '@/lib/subject/proposal/proposal-fields';
import { proposalExamples, proposalStarts } from '@/lib/subject/proposal/proposal-wording';

/** Characters of a field from which it has several lines. */
const long = 100;

/** Groups of fields, each with a heading that says what it is for. */
const groups = {
  post: ['client', 'needs', 'detail'],
  own: ['experience', 'sample'],
  deal: ['price', 'time', 'question', 'name'],
} as const satisfies Record<string, ProposalField[]>;

type Props = { typed?: TypedProposal; faults: ProposalFaultText[] };

/** The form of the builder. It posts, so that nothing of it stands in an address. */
export function ProposalForm({ typed = emptyProposal, faults }: Props) {
  const t = useTranslations('ProposalForm');
  const name = useTranslations('ProposalFields');
  const locale = useLocale();
  return (
    <form
      id="proposal"
      className="form"
      method="post"
      action={`${formAddresses.proposal}#${pageAnchors.notice}`}
      noValidate
    >
      <input type="hidden" name="lang" value={locale} />
      {(Object.keys(groups) as (keyof typeof groups)[]).map((group) => (
        <fieldset key={group}>
          <legend>{t(group)}</legend>
          {groups[group].map((field) => (
            <FormField
              key={field}
              name={field}
              label={name(field)}
              hint={t(`${field}Hint`, { start: startOf(field), example: proposalExamples[field] })}
              fault={faults.find((fault) => fault.field === field)?.message}
            >
              {(attributes) =>
                proposalFields[field] > long && field !== 'sample' ? (
                  <textarea {...attributes} defaultValue={typed[field]} rows={3} autoComplete="off" />
                ) : (
                  <input {...attributes} defaultValue={typed[field]} autoComplete="off" />
                )
              }
            </FormField>
          ))}
        </fieldset>
      ))}
      <p>
        <small>{t('private')}</small>
      </p>
      <button type="submit">{t('submit')}</button>
    </form>
  );
}

function startOf(field: ProposalField): string {
  return field in proposalStarts ? proposalStarts[field as keyof typeof proposalStarts] : '';
}
