/** Says where its event came from. */
export const handle = async event => {
  const who = event.Records ? 'a queue' : event.routeKey ? 'an API' : 'hand';
  console.log(`asked by ${who}`);
  return `JavaScript was asked by ${who}`;
};
