/** Key in the device's storage: set when the reader removed the notes, so that they are not saved again unasked. */
export const declined = 'u-offline-off';
