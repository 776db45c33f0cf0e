/** Where comments are stored. */
export type StoreSetting =
  | { kind: 'file'; file: string }
  | { kind: 'libsql'; url: string; authToken?: string }
  | { kind: 'postgres'; url: string };
