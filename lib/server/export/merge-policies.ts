/** One content security policy for many pages: it allows what one of them does. */
export function mergePolicies(policies: Iterable<string>): string {
  const merged = new Map<string, Set<string>>();
  for (const policy of new Set(policies)) {
    for (const directive of policy.split(';')) {
      const [name = '', ...sources] = directive.trim().split(/\s+/);
      merged.set(name, new Set([...(merged.get(name) ?? []), ...sources]));
    }
  }
  // 'none' stands alone or not at all.
  for (const sources of merged.values()) if (sources.size > 1) sources.delete("'none'");
  return [...merged].map(([name, sources]) => `${name} ${[...sources].join(' ')}`).join('; ');
}
