import { href } from '@/lib/i18n/href';
import { localeList } from '@/lib/i18n/locales';
import type { ContentModel } from '../parse/content-model';
import type { Problem } from '../problem';
import { describeUnknownId } from './describe-unknown-id';
import { describeIfUnpublishedOn, getArticlePublicationDay, publishFix } from './describe-unpublished';
import { hasAnchor, listLinkTargets } from './list-link-targets';
import type { ArticleFacts } from './parse-article-texts';

/** Reports situations of data/phrases.yaml that lead to no section of a published article, and sentences that stand there twice. */
export function checkSentences(model: ContentModel, texts: ArticleFacts[]): Problem[] {
  const { phrases, articles, today } = model;
  if (!phrases) return [];
  const targets = listLinkTargets(model, texts);
  const problems: Problem[] = [];
  const report = (path: PropertyKey[], issue: string | undefined, fix: string) => {
    const place = { file: phrases.file, ...phrases.locate(path) };
    const issues = [`${path.map(String).join('.')}: ${issue}`];
    if (issue) problems.push({ ...place, headline: 'invalid phrases', issues, fix });
  };
  const first = new Map<string, string>();
  for (const [group, entry] of Object.entries(phrases.value)) {
    for (const [id, situation] of Object.entries(entry?.situations ?? {})) {
      const path = [group, 'situations', id];
      const { article, section } = situation?.more ?? {};
      if (article !== undefined) {
        const unknown = describeUnknownId('article has the slug', article, articles.keys());
        report([...path, 'more', 'article'], unknown, 'name an article by its slug');
        const unpublished = describeIfUnpublishedOn(getArticlePublicationDay(model, article), today);
        report([...path, 'more', 'article'], unpublished && `"${article}" is ${unpublished}`, publishFix);
        const pages = localeList.flatMap((locale) => targets.get(href.article(locale, article)) ?? []);
        const isDead = section !== undefined && pages.some((page) => !hasAnchor(page, section));
        const dead = isDead ? `no section of "${article}" has the id "${section}"` : undefined;
        report([...path, 'more', 'section'], dead, 'name a heading of the article by its id');
      }
      for (const [index, phrase] of situation?.phrases?.entries() ?? []) {
        const at = [...path, 'phrases', index, 'say'];
        const say = phrase?.say;
        if (say === undefined) continue;
        const known = first.get(say);
        report(at, known && `"${say}" also stands at ${known}`, 'keep it where it fits best');
        first.set(say, known ?? at.join('.'));
      }
    }
  }
  return problems;
}
