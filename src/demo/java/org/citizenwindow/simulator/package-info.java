/**
 * A phone in the browser and the platform behind it. Compiled only into the demo and into tests; talks to the application
 * only over HTTP, and nothing of the application imports it.
 *
 * <p>Start with {@link org.citizenwindow.simulator.SimulatorSite}. Tests drive it through {@code /simulator/api}, JSON in
 * and out:
 *
 * <pre>
 * POST /citizens {nickname, lang, follows = true, openId?}   → {openId, …}
 * POST /citizens/{openId}/text     {text}                    any of these with ?wait=seconds: answers with the push
 * POST /citizens/{openId}/photo    {sample} or raw bytes, ?name=    when it is settled, else 202 at once
 * POST /citizens/{openId}/album    {samples: […]}            one push for each picture
 * POST /citizens/{openId}/voice    {text, seconds}
 * POST /citizens/{openId}/pin      {latitude, longitude, label}
 * POST /citizens/{openId}/link     {title, description, url}
 * POST /citizens/{openId}/sticker  {name}
 * POST /citizens/{openId}/menu     {key}     …/open {url}     …/item {id, content}
 * POST /citizens/{openId}/follow   {scene?}  …/unfollow       …/scan {scene}
 * GET  /citizens/{openId}/chat?after=seq                     the lines as the citizen sees them
 * GET  /citizens/{openId}/pushes                             each try with its milliseconds
 * GET  /citizens/{openId}/talk                               the chat as a talk file
 * PUT  /citizens/{openId}/faults   {FAULT: times}            0 never, -1 until switched off
 * GET  /state?citizen=&amp;after=    GET /changes?since=revision&amp;wait=seconds
 * GET|PUT /settings {mode, repeats, patienceMillis, recognition, addUp, previousKey, certified, listed, spent, clockOffsetSeconds}
 * POST /verify                                               the console's check of the server URL
 * POST /reset                                                as new
 * GET  /media/{id}
 * </pre>
 */
package org.citizenwindow.simulator;
