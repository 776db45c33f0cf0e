import { expect, test } from 'vitest';
import { TakeHomePage } from '@/components/take-home/TakeHomePage';
import { loadLibrary } from '@/lib/content/load-library';
import { completeQuery } from '@/lib/subject/take-home/complete-query';
import { emptyQuery, takeHomeFields } from '@/lib/subject/take-home/take-home-fields';
import { takeHomeSetting } from '@/lib/subject/take-home/take-home-setting';
import { bothLocales, listParts, messageOf, render } from './render';

const library = await loadLibrary();

test.each(bothLocales)('TakeHomePage in %s says beside each field what is wrong with it', (locale) => {
  const asked = Object.fromEntries(takeHomeFields.map((field) => [field, 'x']));
  const query = completeQuery({ ...emptyQuery, ...asked }, library.money, locale);
  const setting = takeHomeSetting(library, locale);
  const html = render(
    <TakeHomePage {...{ library, query, setting, steps: [], script: '/assets/take-home.js' }} />,
    locale,
  );
  const faults = listParts(html, 'strong').filter(({ attributes }) => attributes.id?.endsWith('-fault'));
  const faulty = faults.filter(({ text }) => text !== '').map(({ attributes }) => attributes.id);
  // The last two belong to marketplaces: of an unknown one nothing is known.
  const expected = takeHomeFields.filter((field) => field !== 'share' && field !== 'billed');
  expect(faulty.toSorted()).toEqual(expected.map((field) => `${field}-fault`).toSorted());
  expect(faults.find(({ attributes }) => attributes.id === 'unit-fault')?.text).toBe(
    messageOf(locale, 'TakeHomeFaults', 'unknown'),
  );
});
