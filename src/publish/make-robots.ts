/** `robots.txt` of a site that has its whole host: everything may be read, and here is the list of it. */
export function makeRobots(sitemap: URL): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${sitemap.href}\n`;
}
