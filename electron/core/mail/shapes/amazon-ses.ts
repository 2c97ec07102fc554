import { textShape } from './text-shape.ts';

/** Amazon SES and WorkMail in plain words. */
export const amazonSes = textShape({
  name: 'amazon-ses',
  from: /@(?:[\w-]{1,40}\.){0,4}(?:amazonses\.com|amazonaws\.com|awsapps\.com)/i,
  line: /an error occurred while trying to deliver|^\s{0,8}the following message to|technical report:/i,
});
