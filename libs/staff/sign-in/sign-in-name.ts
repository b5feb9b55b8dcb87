/** How a sign-in name is compared: Unicode's compatible form, case and outer spaces do not matter. */
export const signInNameOf = (typed: string): string => typed.normalize('NFKC').trim().toLowerCase();
