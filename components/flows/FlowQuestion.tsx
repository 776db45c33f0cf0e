import { useLocale, useTranslations } from 'next-intl';
import { CitedText } from '@/components/mdx/CitedText';
import type { Flow, FlowPage } from '@/lib/content/flows/flow';
import { countQuestionsLeft } from '@/lib/content/flows/list-flow-pages';
import { href } from '@/lib/i18n/href';

type Props = {
  flow: Flow;
  page: FlowPage & { kind: 'question' };
  /** Number of a source on this page. */
  numberOf: (source: string) => number | undefined;
};

/**
 * A question with its answers as links, and how many questions may still come. The first stands below the title of the flow. Search
 * engines need not follow an answer: what comes after it is for one reader.
 */
export function FlowQuestion({ flow, page, numberOf }: Props) {
  const t = useTranslations('FlowPage');
  const locale = useLocale();
  const { answers, question } = page;
  const left = countQuestionsLeft(flow, answers);
  const Heading = answers.length === 0 ? 'h2' : 'h1';
  return (
    <>
      <p className="meta">
        <span>{t('number', { number: answers.length + 1 })}</span>{' '}
        <span>{left > 0 ? t('left', { count: left }) : t('last')}</span>
      </p>
      <Heading id="question">
        <CitedText cell={question.ask} numberOf={numberOf} />
      </Heading>
      {question.note && (
        <p>
          <CitedText cell={question.note} numberOf={numberOf} />
        </p>
      )}
      <nav aria-labelledby="question">
        <ul className="choices">
          {Object.entries(question.answers).map(([id, answer]) => (
            <li key={id}>
              <a href={href.flow(locale, flow.id, [...answers, id])} rel="nofollow">
                {answer[locale]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}
