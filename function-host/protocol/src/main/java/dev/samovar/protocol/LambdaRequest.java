package dev.samovar.protocol;

/** The body of a request to the Lambda API. Its record's components are the API's members, without the capital letter. */
public interface LambdaRequest {}
