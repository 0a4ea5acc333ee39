import type { CSSOptions } from 'vite';

/**
 * How Vite reads stylesheets: as they are, by the library that shortens them as well. PostCSS takes longer, and is
 * configured by whatever stands in one of the folders above.
 */
export const plainCss: CSSOptions = { transformer: 'lightningcss', lightningcss: { targets: {} } };
