import { expect, test } from 'vitest';
import { countSources } from '@/lib/subject/sources/count-sources';

test('sources are counted by who says it and by how they were read', () => {
  const kinds = ['own', 'rival', 'own', 'copy', 'others', 'own'] as const;
  const sources = kinds.map((kind, index) => ({
    kind,
    read: index === 0 ? ('live' as const) : ('stored' as const),
  }));
  expect(countSources(sources)).toEqual({
    all: 6,
    own: 3,
    others: 1,
    rival: 1,
    copy: 1,
    stored: 5,
    live: 1,
  });
  expect(countSources([]).all).toBe(0);
});
