/** Sources that a page without a server needs: its own files and what is inline in it, but no advertisements. */
const kept = /^(?:'self'|'none'|'unsafe-hashes'|'sha256-[\w+/=]+'|data:)$/;

/** One content security policy for many pages: it allows what is inline in one of them. */
export function mergePolicies(policies: Iterable<string>): string {
  const merged = new Map<string, Set<string>>();
  for (const policy of new Set(policies)) {
    for (const directive of policy.split(';')) {
      const [name = '', ...sources] = directive.trim().split(/\s+/);
      const known = merged.get(name) ?? new Set();
      for (const source of sources) if (kept.test(source)) known.add(source);
      merged.set(name, known);
    }
  }
  return [...merged]
    .filter(([, sources]) => sources.size > 0)
    .map(([name, sources]) => `${name} ${[...sources].join(' ')}`)
    .join('; ');
}
