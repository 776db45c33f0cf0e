import { expect, test } from 'vitest';
import { listSearchWords } from '@/lib/comments/text/list-search-words';
import { withComments } from './open-comments';
import { sampleComment } from './samples';

test('a search of the queue has at most ten words, each once', () => {
  expect(listSearchWords('ক খ ক  Payp\u0430l')).toEqual(['ক', 'খ', 'paypal']);
  expect(listSearchWords(Array.from({ length: 5_000 }, (_, index) => index).join(' '))).toHaveLength(10);
});

test('a search of the queue finds an e-mail address that was pasted with invisible characters', () =>
  withComments({}, async ({ store }) => {
    await store.add(sampleComment({ email: 'rahima@example.com' }));
    for (const search of ['\u200brahima@exam\u200cple.com\ufeff', 'ｒａｈｉｍａ＠example.com']) {
      expect((await store.listQueue({ search })).total).toBe(1);
    }
    expect((await store.listQueue({ search: 'word '.repeat(40_000) })).total).toBe(0);
  }));
