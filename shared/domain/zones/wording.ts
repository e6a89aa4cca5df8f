/** Words that the wording of zone texts is read by; canonical and raw text alike. */

export const streetEnd = /(?:路|街|道|巷|里|坊)$/;
export const villageEnd = /(?<!新)村$/;
export const committeeEnd = /(?:社区|居委|居委会|社区居委|林场|农场)$/;

/** a border or a side of something: an area, to be drawn on a map */
export const area = /以(?:及以)?[东南西北]|交界|[东南西北]侧|周边|范围|附近/;

/** a part of a street that is described, not numbered */
export const section = /部分|(?<!地)段$|[东南西北]侧$/;

/** stands in no name of a place */
export const notName =
  /以[东南西北及]|等|附近|周边|范围|地段|其他|各[类村]|四条|部分|条件|符合|适龄|户籍|股民|子女|业主|居民|村民|以上|以下|以后|以前|除.*外|[():%“”"]/;

/** names that many places bear; they tell nothing without the town */
export const generic =
  /^(?:综合楼|商业街|住宅楼|宿舍楼?|办公楼|教师楼|教学楼|海关宿舍|房管所后幢)$/;

/** one part of an estate at the end of its name */
export const partEnd = /(?:[A-Z]\d?区|[东南西北中]{1,2}区|\d{1,2}区)$/;

/** suffixes that make an unknown word a home of its own */
export const estateWord = /花园|小区|大厦|公馆|山庄|新城|广场|家园|[苑园庭府居轩阁楼](?=\d|$)/;

export const estateEnd =
  /(?:花园|苑|园|大厦|小区|庭|居|府|城|湾|轩|阁|楼|公馆|山庄|广场|新村|大街|豪庭|名都)$/;

/** the stem of a town's name: 市桥 of 市桥街, 市桥街道 */
export const townStem = (town: string): string =>
  town.length > 2 ? town.replace(/(?:街道|街|镇|乡)$/, '') : town;
