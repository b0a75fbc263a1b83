-- Topics and watch lists get their tables with the module that fills them; nothing was ever written to these.
drop table watch_hit;
drop table watch;
drop table topic_appeal;
drop table topic;
