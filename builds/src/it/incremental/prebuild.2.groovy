// A parameter gets another name.
def dinner = new File(basedir, 'src/main/java/dinner/Dinner.java')
dinner.text = dinner.text.replace('guests', 'people')
return true
