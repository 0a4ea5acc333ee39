declare module 'virtual:unscroll/settings' {
  const settings: import('./options.ts').Settings;
  export default settings;
}

interface ImportMetaEnv {
  /** Whether pages keep the site for reading without a network. */
  readonly UNSCROLL_OFFLINE: boolean;
}
