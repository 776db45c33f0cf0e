import type { ContentModel } from '../parse/content-model';
import type { Problem } from '../problem';

/** Reports ads of a publisher that /ads.txt does not list: the network would not pay for them. */
export function checkAds({ site }: ContentModel): Problem[] {
  const publisher = site?.value.ads?.publisher;
  const records = site?.value.adsTxt;
  if (!site || !publisher || !records) return [];
  const account = publisher.replace(/^ca-/, '');
  if (records.some((record) => record?.account === account)) return [];
  const path = ['ads', 'publisher'];
  return [
    {
      file: site.file,
      ...site.locate(path),
      headline: 'invalid site',
      issues: [`${path.join('.')}: expected a publisher that adsTxt names, received "${publisher}"`],
      fix: `add the record of ${account} to adsTxt, or correct the id`,
    },
  ];
}
