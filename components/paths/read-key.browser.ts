/** Before an article's path, the key under which a browser keeps that its reader has come to the end, or has said so. */
export const readKey = 'read:';
