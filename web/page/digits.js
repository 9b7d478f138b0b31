// The digits that a link may ask for, by the names that CLDR has for them.
export const digits = { latn: '0123456789', arabext: '۰۱۲۳۴۵۶۷۸۹', arab: '٠١٢٣٤٥٦٧٨٩' };
