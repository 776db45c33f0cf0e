/** Prefix of the storage key for articles that have been read; the article's first path follows. */
export const readMarkPrefix = 'read:';
