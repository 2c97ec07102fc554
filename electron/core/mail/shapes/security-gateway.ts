import { textShape } from './text-shape.ts';

/** Trend Micro, McAfee, Symantec, SurfControl, MXLogic and other gateways that report in prose. */
export const securityGateway = textShape({
  name: 'security-gateway',
  line: /message from interscan|addresses had delivery problems|a transcript of the attempts to send|the following addresses? had delivery errors|symantec.{0,40}(?:gateway|mail security)|^\s{0,8}message that you have sent could not be delivered/i,
});
