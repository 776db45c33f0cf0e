import type { ArticleFolder, ContentModel } from '../parse/content-model';
import type { Problem } from '../problem';

/** Reports impossible dates: an update before the publication, and updates, source checks and news in the future. */
export function checkDates(model: ContentModel): Problem[] {
  const articles = [...model.articles.values()].flatMap((folder) => checkUpdate(model.today, folder));
  return [...articles, ...checkSourceDates(model), ...checkNews(model)];
}

function checkUpdate(today: string, { meta }: ArticleFolder): Problem[] {
  const { publishedAt, updatedAt } = meta?.value ?? {};
  if (!meta || !publishedAt || !updatedAt) return [];
  const report = (expected: string) => ({
    file: meta.file,
    ...meta.locate(['updatedAt']),
    headline: 'invalid article',
    issues: [`updatedAt: expected ${expected}, received "${updatedAt}"`],
    fix: 'correct one of the dates',
  });
  if (updatedAt < publishedAt) return [report(`a day on or after publishedAt ${publishedAt}`)];
  const isScheduled = publishedAt > today;
  return updatedAt > today && !isScheduled ? [report(`a day up to today, ${today}`)] : [];
}

function checkSourceDates({ today, sources }: ContentModel): Problem[] {
  return Object.entries(sources?.value ?? {}).flatMap(([id, source]) => {
    const checkedAt = source?.checkedAt;
    if (!sources || !checkedAt || checkedAt <= today) return [];
    const issue = `${id}.checkedAt: expected a day up to today, ${today}, received "${checkedAt}"`;
    const place = sources.locate([id, 'checkedAt']);
    const fix = 'write the day on which the page was last checked';
    return [{ file: sources.file, ...place, headline: 'invalid sources', issues: [issue], fix }];
  });
}

function checkNews({ today, programmes }: ContentModel): Problem[] {
  return Object.entries(programmes?.value ?? {}).flatMap(([id, programme]) => {
    const on = programme?.confirmed?.on;
    // A year or month that has begun is not in the future.
    if (!programmes || !on || on <= today.slice(0, on.length)) return [];
    const path = [id, 'confirmed', 'on'];
    const issue = `${path.join('.')}: expected a day up to today, ${today}, received "${on}"`;
    const fix = 'write the day of the latest news';
    return [
      {
        file: programmes.file,
        ...programmes.locate(path),
        headline: 'invalid programmes',
        issues: [issue],
        fix,
      },
    ];
  });
}
