package com.example.kotlin

import com.amazonaws.services.lambda.runtime.Context
import com.amazonaws.services.lambda.runtime.RequestHandler

/** Who is to be greeted, and in which language. */
data class Guest(var name: String = "stranger", var language: String = "en")

data class Greeting(val text: String, val language: String)

/** Greets guests in their language, or in English when it does not speak theirs. */
class Greeter : RequestHandler<Guest, Greeting> {
    private val greetings by lazy {
        mapOf("en" to "Good morning, %s!", "de" to "Guten Morgen, %s!", "ka" to "დილა მშვიდობისა, %s!")
    }

    override fun handleRequest(guest: Guest, context: Context): Greeting {
        val language = guest.language.takeIf(greetings::containsKey) ?: "en"
        context.logger.log("Greeting ${guest.name} in $language\n")
        return Greeting(greetings.getValue(language).format(guest.name), language)
    }
}
