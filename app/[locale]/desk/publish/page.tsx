import { DeskPublish } from '@/components/desk/DeskPublish';
import { DeskShell } from '@/components/desk/DeskShell';
import { deskMetadata, loadDeskPage } from '@/lib/desk/load-desk-page';
import type { PublishData } from '@/lib/desk/page-data';
import { deskHref } from '@/lib/i18n/desk-href';
import { isLocale } from '@/lib/i18n/locales';

export const generateMetadata = deskMetadata;

export default async function Page() {
  const { library, person, token, hasDesk, data } = await loadDeskPage<PublishData>();
  const titleOf = (path: string) => {
    const [locale = '', slug = '', ...rest] = path.slice(1).split('/');
    if (!isLocale(locale) || rest.length > 0) return undefined;
    return (library.getArticle(slug) ?? library.getPage(slug))?.texts[locale].title;
  };
  return (
    <DeskShell site={library.site} path={deskHref.publish} {...{ person, token, hasDesk }}>
      <DeskPublish {...{ data, token, titleOf }} />
    </DeskShell>
  );
}
