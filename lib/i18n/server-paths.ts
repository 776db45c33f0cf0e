import { deskAddress, deskForms } from './desk-href';
import { formAddresses, healthAddresses, href, moderateAddress, offlineAddresses } from './href';

/** Paths that our own server answers itself. Not in href.ts: browser modules would carry the list. */
export const serverPaths = [
  ...Object.values(formAddresses),
  ...Object.values(deskForms),
  deskAddress,
  ...Object.values(healthAddresses),
  moderateAddress,
  href.searchApi,
  offlineAddresses.offer,
];
