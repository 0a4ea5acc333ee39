/** Of the forwarding page's address: the path that was asked for, from the site's root. */
export const askedParameter = 'at';
