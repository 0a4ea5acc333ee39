/** 91 printable letters without space, quotation marks and what means something in HTML. */
export const alphabet = Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at))
  .filter((letter) => !'<&"'.includes(letter))
  .join('');
