/** `robots.txt` of a site that has its whole host: everything may be read, and here are the lists of it. */
export function makeRobots(sitemaps: readonly URL[]): string {
  return `User-agent: *\nAllow: /\n\n${sitemaps.map(({ href }) => `Sitemap: ${href}\n`).join('')}`;
}
