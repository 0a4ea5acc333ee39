// Runs before the first paint, so that a chosen theme never flashes.
try {
  const { dataset } = document.documentElement;
  dataset.theme = localStorage.getItem('u-theme') ?? '';
  dataset.keys = localStorage.getItem('u-keys') ?? '';
} catch {}
