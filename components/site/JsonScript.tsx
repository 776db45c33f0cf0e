type Props = { type: 'application/json' | 'application/ld+json'; id?: string; data: unknown };

/** Data in a page, for machines. No text in it can end the element. */
export function JsonScript({ type, id, data }: Props) {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return <script type={type} id={id} dangerouslySetInnerHTML={{ __html: json }} />;
}
