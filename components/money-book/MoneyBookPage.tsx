import { useTranslations } from 'next-intl';
import { Breadcrumb } from '@/components/article/Breadcrumb';
import { JsonScript } from '@/components/site/JsonScript';
import type { PageLink } from '@/lib/discovery/seo/breadcrumb-links';
import { moduleLoader } from '@/lib/publish/module-loader';
import type { MoneyBookSetting } from '@/lib/subject/money-book/money-book-setting';
import { BookFiles } from './BookFiles';
import { BookPaper } from './BookPaper';
import { BookSums } from './BookSums';
import { EntryForm } from './EntryForm';

type Props = {
  steps: PageLink[];
  setting: MoneyBookSetting;
  /** URL of the browser module. */
  script: string;
};

/** The money book. The browser module fills it from what the device keeps, and shows it; without script the page says why. */
export function MoneyBookPage({ steps, setting, script }: Props) {
  const t = useTranslations('MoneyBookPage');
  return (
    <>
      <Breadcrumb steps={steps} />
      <h1>{t('heading')}</h1>
      <p className="lead">{t('lead')}</p>
      <div className="callout warning">
        <p>{t('kept')}</p>
      </div>
      <p id="needs-script" className="without-script">
        {t('needsScript')}
      </p>
      <div className="money-book with-script" id="money-book" hidden>
        <p className="callout warning" id="book-trouble" role="alert" hidden />
        <p className="book-status">
          <output aria-label={t('status')} />
        </p>
        <EntryForm />
        <BookSums />
        <BookFiles />
        <BookPaper />
      </div>
      <JsonScript type="application/json" id="money-book-data" data={setting} />
      <script dangerouslySetInnerHTML={{ __html: moduleLoader(script) }} />
    </>
  );
}
