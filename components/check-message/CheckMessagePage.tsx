import { useLocale, useTranslations } from 'next-intl';
import { ArticleSources } from '@/components/article/ArticleSources';
import { Breadcrumb } from '@/components/article/Breadcrumb';
import { signAnchor } from '@/lib/content/anchors';
import type { Library } from '@/lib/content/library';
import { getSignFinder } from '@/lib/content/scam-signs/get-sign-finder';
import { listSignFacts } from '@/lib/content/schema/scam-signs-schema';
import type { PageLink } from '@/lib/discovery/seo/breadcrumb-links';
import { href } from '@/lib/i18n/href';
import { formLoader } from '@/lib/publish/module-loader';
import { judgeMessage } from '@/lib/subject/check-message/judge-message';
import { listSignSources } from '@/lib/subject/check-message/list-sign-sources';
import { CheckForm } from './CheckForm';
import { CheckResult } from './CheckResult';
import { SignText } from './SignText';

type Props = {
  library: Library;
  steps: PageLink[];
  /** The message that was sent, if one was. */
  message?: string;
  /** URL of the browser module. */
  script: string;
};

/** The check for messages: the field, what was found, and all signs with their sources. */
export function CheckMessagePage({ library, steps, message, script }: Props) {
  const t = useTranslations('CheckMessagePage');
  const locale = useLocale();
  const rules = library.scamSigns;
  const sources = library.numberSources(listSignSources(rules));
  const numberOf = (source: string) => sources.get(source)?.number;
  const answer = message === undefined ? undefined : judgeMessage(message, getSignFinder(rules));
  const judged = answer?.fault ? undefined : answer;
  return (
    <>
      <Breadcrumb steps={steps} />
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      <CheckForm message={message ?? ''} fault={answer?.fault} />
      <p className="said" role="status" />
      <CheckResult {...{ rules, numberOf }} verdict={judged?.verdict} signs={judged?.signs} />
      <section aria-labelledby="signs">
        <h2 id="signs">{t('signs')}</h2>
        <p>
          {t.rich('explanation', {
            article: (chunks) => <a href={href.article(locale, 'avoiding-scams')}>{chunks}</a>,
          })}
        </p>
        <ul className="signs">
          {Object.entries(listSignFacts(rules)).map(([id, sign]) => (
            <li key={id} id={signAnchor(id)}>
              <SignText {...{ sign, numberOf }} />
            </li>
          ))}
        </ul>
      </section>
      <ArticleSources sources={[...sources.values()]} />
      <script dangerouslySetInnerHTML={{ __html: formLoader(script) }} />
    </>
  );
}
