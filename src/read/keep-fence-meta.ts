interface Fence {
  readonly data: { readonly meta: string };
  readonly properties: Record<string, unknown>;
}

/**
 * Keeps a title or a list of lines behind a fence's language, where NODE has one: `data` does not survive the parsing of
 * raw HTML.
 */
export function keepFenceMeta(node: object): void {
  if (isFence(node)) node.properties['dataMeta'] = node.data.meta;
}

function isFence(node: object): node is Fence {
  const { tagName, data } = node as { tagName?: unknown; data?: { meta?: unknown } };
  return tagName === 'code' && typeof data?.meta === 'string' && /title=|\{[\d\s,-]+\}/.test(data.meta);
}
