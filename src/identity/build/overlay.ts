/** Townships that a report in the collection comes from; the package stops at counties. */
export const townships: Readonly<Record<string, string>> = {
  '220102200': '幸福乡',
};

/** Codes that the package still lists although the unit is gone (梅列区 became part of 三元区). */
export const retired: readonly string[] = ['350402'];

/** Cities without counties: what the package lists below them are towns under codes of its own. */
export const undividedCities: readonly string[] = ['4419', '4420', '4603', '4604', '6202'];
