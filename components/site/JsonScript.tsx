type Props = { type: 'application/json' | 'application/ld+json'; id?: string; data: unknown };

/** JSON in a <script> element, escaped so that no text can end it. */
export function JsonScript({ type, id, data }: Props) {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return <script type={type} id={id} dangerouslySetInnerHTML={{ __html: json }} />;
}
