-- A granted deletion takes a person out of texts that are otherwise never changed.
grant update (reason) on ruling to bihuan_app;
grant update (text) on long_term_review to bihuan_app;
grant update (words) on desk_step to bihuan_app;
