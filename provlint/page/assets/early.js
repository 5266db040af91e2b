"use strict";
document.documentElement.classList.add("js");
window.addEventListener("error", () => document.documentElement.classList.remove("js"));
