import type { Witness } from '../witness.ts';

export const witness: Witness = {
  title: 'For witnesses: make your secret',
  lead: 'Keep the secret to yourself: show it to nobody until you are asked for it in public at the draw. Hand the seal to the education bureau now: it is published first, and from then on the secret cannot be changed.',
  make: 'Make a secret',
  again: 'Discard it, make another',
  commitment: 'Seal',
  commitmentText: 'Hand it to the education bureau now. Anybody may see it.',
  copyCommitment: 'Copy the seal',
  nonce: 'Secret',
  nonceText: 'Keep it to yourself until you make it public at the draw.',
  copyNonce: 'Copy the secret',
  print: 'Print both',
  once: 'This page neither keeps nor sends them; once it is closed they are gone. Write them down, copy or print them first. Where a chat program cannot print, open this page in the phone’s browser.',
  lost: 'If the secret is lost or not made public at the draw, that draw is declared void in public.',
  checkTitle: 'Check a secret against a seal',
  checkText:
    'After the draw anybody can hold a witness’s secret against the seal that was published before it.',
  check: 'Check',
  fits: 'They fit: this is the secret that was sealed.',
  differs:
    'They do not fit. Compare both character by character; if they are right, this is not the secret that was sealed.',
  nonceForm: 'A secret has 32 to 64 characters 0–9 and a–f; this has {found}, or others among them',
  commitmentForm: 'A seal has 64 characters 0–9 and a–f; this has {found}, or others among them',
  noMeans:
    'This browser cannot compute on the device. Open the https address in the phone’s own browser.',
};
