declare module 'virtual:unscroll/settings' {
  const settings: import('./options.ts').Settings;
  export default settings;
}
