/**
 * Stands for the site's base path while a site with relative addresses is built: every address begins with it, and once
 * the pages are there it becomes the way from each file to the site's root (`../../`).
 */
export const relativeBase = '/~unscroll~/';
