/** Titles that the schema allows and that careless code breaks, or breaks on. */
export const hostileTitles = [
  `He said "5 < 6" & 'left'`,
  '</script><script>alert(1)</script>',
  '</title></head><body onload="alert(1)">',
  '<!-- <![CDATA[ ]]> --> &amp; &#60; $& $1 \\u003c',
  'কাজ 🧑‍💻 আর 👩🏽‍🌾: র‍্যাঙ্ক, ক্ষ্ম, স্ত্রী',
  // As long as the schema lets one be: 300 characters.
  `${'কৃষ্ণ '.repeat(49)}কৃষ্ণা`,
];
